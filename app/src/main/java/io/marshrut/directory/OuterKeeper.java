package io.marshrut.directory;

/** Whether an outer directory keeps records. The package that speaks with it stands below this one and answers. */
public interface OuterKeeper {

    /** @param source who keeps a record: {@code manual}, {@code import}, {@code ldap} */
    boolean keeps(String source);
}
