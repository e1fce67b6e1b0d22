/** What every package speaks with: the caller, problems, pages of a list, bilingual texts, ids and the one clock. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.marshrut.shared;

import org.springframework.modulith.ApplicationModule;
