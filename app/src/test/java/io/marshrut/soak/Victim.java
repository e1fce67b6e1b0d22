package io.marshrut.soak;

import io.marshrut.support.PortalProcess;

/** What is killed. */
enum Victim {
    WORKER {
        @Override
        boolean kill(PortalProcess portal) {
            return portal.killProgram("io.marshrut.ocr.worker.WorkerMain");
        }
    },
    SEARCH_NODE {
        @Override
        boolean kill(PortalProcess portal) {
            return portal.killProgram("io.marshrut.searchnode.SearchNodeMain");
        }
    },
    OBJECT_STORE {
        @Override
        boolean kill(PortalProcess portal) {
            return portal.killProgram("io.marshrut.objectstore.ObjectStoreMain");
        }
    },
    POSTGRES {
        @Override
        boolean kill(PortalProcess portal) {
            return portal.killPostgres();
        }
    },
    PORTAL {
        @Override
        boolean kill(PortalProcess portal) {
            portal.kill();
            portal.start();
            return true;
        }
    };

    /** @return false where there was nothing to kill at this moment */
    abstract boolean kill(PortalProcess portal);
}
