package io.marshrut.directory;

import io.marshrut.shared.LocalText;

/** What somebody is employed as (должность). */
public record Position(String code, LocalText name) {}
