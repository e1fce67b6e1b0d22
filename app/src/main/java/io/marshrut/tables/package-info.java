/**
 * Tables that people bring and take away: CSV and XLSX read with distrust and written without formulas, and imports
 * that show what they would do before they do it. A room of its own, since every register needs the same care.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package io.marshrut.tables;

import org.springframework.modulith.ApplicationModule;
