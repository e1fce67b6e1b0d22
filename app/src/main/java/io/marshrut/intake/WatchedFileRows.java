package io.marshrut.intake;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was seen in folders at the last look. */
@Repository
class WatchedFileRows {

    private final JdbcClient jdbc;

    WatchedFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers a look. @return whether it was the same at the look before, and is to be tried now */
    boolean unchanged(String folder, FolderLook look, Instant now) {
        boolean same = jdbc.sql("""
                        select count(*) from watched_file
                         where folder = :folder and file_name = :file and bytes = :bytes and modified_at = :modified
                        """)
                        .param("folder", folder)
                        .param("file", look.name())
                        .param("bytes", look.bytes())
                        .param("modified", SqlTime.of(look.modifiedAt()))
                        .query(Integer.class)
                        .single()
                == 1;
        if (!same) {
            jdbc.sql("""
                            insert into watched_file (folder, file_name, bytes, modified_at)
                            values (:folder, :file, :bytes, :modified)
                            on conflict (folder, file_name) do update
                               set bytes = :bytes, modified_at = :modified, failures = 0, try_at = null
                            """)
                    .param("folder", folder)
                    .param("file", look.name())
                    .param("bytes", look.bytes())
                    .param("modified", SqlTime.of(look.modifiedAt()))
                    .update();
            return false;
        }
        return jdbc.sql("""
                        select count(*) from watched_file
                         where folder = :folder and file_name = :file and (try_at is null or try_at <= :now)
                        """)
                        .param("folder", folder)
                        .param("file", look.name())
                        .param("now", SqlTime.of(now))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void failed(String folder, FolderLook look, Instant now) {
        int failures = jdbc.sql("select failures from watched_file where folder = :folder and file_name = :file")
                        .param("folder", folder)
                        .param("file", look.name())
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                + 1;
        jdbc.sql("""
                        update watched_file set failures = :failures, try_at = :try
                         where folder = :folder and file_name = :file
                        """)
                .param("failures", failures)
                .param("try", SqlTime.of(now.plus(BackOff.after(failures))))
                .param("folder", folder)
                .param("file", look.name())
                .update();
    }

    /** What is there no more is forgotten. */
    void keepOnly(String folder, Collection<String> present) {
        jdbc.sql("delete from watched_file where folder = :folder and not file_name = any(:present::text[])")
                .param("folder", folder)
                .param("present", present.toArray(new String[0]))
                .update();
    }
}
