package io.marshrut.access;

import io.marshrut.journal.JournalReaders;
import io.marshrut.shared.Caller;
import org.springframework.stereotype.Component;

/** The whole journal is for administrators; of single cards everybody reads what the card's owner shows. */
@Component
class AdministratorsReadTheJournal implements JournalReaders {

    private final Permissions permissions;

    AdministratorsReadTheJournal(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void require(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
    }
}
