/** The shell around every page: sections, counts, banners, sign-in, profile, error pages. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "directory",
            "access",
            "worklist",
            "contractors",
            "notifications",
            "primarydocuments"
        })
package io.marshrut.portal;

import org.springframework.modulith.ApplicationModule;
