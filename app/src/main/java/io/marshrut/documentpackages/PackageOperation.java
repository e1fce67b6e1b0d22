package io.marshrut.documentpackages;

/** What was done between the parties (вид операции): it decides what a package must hold. */
public enum PackageOperation {
    /** Поставка товаров. */
    GOODS,
    /** Услуги и работы. */
    SERVICES,
    /** Аренда. */
    RENT,
    /** Предоплата. */
    ADVANCE,
    /** Основные средства. */
    ASSETS,
    OTHER
}
