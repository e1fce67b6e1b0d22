/** Saved views (сохранённые фильтры): filters of a list that somebody keeps under a name. */
@ApplicationModule(allowedDependencies = {"shared", "access"})
package io.marshrut.savedviews;

import org.springframework.modulith.ApplicationModule;
