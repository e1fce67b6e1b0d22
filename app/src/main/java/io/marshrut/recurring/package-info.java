/** Recurring requests (регулярные заявки): plans that file requests by themselves, and planned maintenance (ППР). */
@ApplicationModule(
        allowedDependencies = {"shared", "journal", "directory", "access", "assets", "sla", "requests", "desks"})
package io.marshrut.recurring;

import org.springframework.modulith.ApplicationModule;
