package io.marshrut.directorysync;

import io.marshrut.directory.OuterKeeper;
import io.marshrut.directory.OuterPeople;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The directory keeps records for as long as it is asked; once it is switched off, they are kept by hand again. */
@Component
class ConfiguredKeeper implements OuterKeeper {

    private final Supplier<LdapSettings> settings;

    ConfiguredKeeper(Supplier<LdapSettings> ldapSettings) {
        this.settings = ldapSettings;
    }

    @Override
    public boolean keeps(String source) {
        return OuterPeople.SOURCE.equals(source) && settings.get().isOn();
    }
}
