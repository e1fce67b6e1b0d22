package io.marshrut.directorysync;

import io.marshrut.directory.OuterPerson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people of the directory as they were read at once.
 *
 * @param groups normalised names of the groups of each person, by the directory's id
 */
record DirectorySnapshot(List<OuterPerson> people, Map<String, Set<String>> groups, GroupTree tree) {

    /** Which of the names that somebody wrote down mean a group that the person is in. */
    Set<String> among(Collection<String> written, String externalId) {
        Set<String> own = groups.getOrDefault(externalId, Set.of());
        return written.stream().filter(name -> tree.isAmong(own, name)).collect(Collectors.toSet());
    }
}
