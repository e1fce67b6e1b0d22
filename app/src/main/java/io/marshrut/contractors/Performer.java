package io.marshrut.contractors;

/** Whom a contractor calls: the performer of the stage. @param phone may be null, as may be the mail address */
public record Performer(String name, String phone, String email) {}
