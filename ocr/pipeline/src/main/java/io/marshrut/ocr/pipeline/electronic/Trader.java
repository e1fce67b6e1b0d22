package io.marshrut.ocr.pipeline.electronic;

/** A side of the deal (участник сделки); what is not told is null. */
record Trader(String name, String inn, String kpp, String address, String account, String bik, String bank) {

    /** «ИНН/КПП» as forms print it. */
    String codes() {
        return kpp == null ? inn : inn + "/" + kpp;
    }
}
