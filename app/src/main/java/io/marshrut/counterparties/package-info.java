/** Counterparties (контрагенты): legal entities and people we deal with, their tax and bank details with checks. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "tables", "tables::web", "access"})
package io.marshrut.counterparties;

import org.springframework.modulith.ApplicationModule;
