package io.marshrut.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.shared.Problem;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Archives that somebody sends. */
class PackageArchiveTest {

    private static final byte[] X = {'x'};

    @Test
    void readsTheFolderWithOrWithoutItsDesk() {
        assertThat(PackageArchive.read(null, zip("it/pass/pass.bpmn")).kind()).isEqualTo("it/pass");
        assertThat(PackageArchive.read("", zip("processes/it/pass/pass.bpmn")).kind())
                .isEqualTo("it/pass");
        PackageFiles files = PackageArchive.read("it/pass", zip("pass/pass.bpmn", "__MACOSX/pass/._pass.bpmn"));
        assertThat(files.files()).containsOnlyKeys("pass.bpmn");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        refused("archive_unsafe", () -> PackageArchive.read("it/pass", zip("pass/../../etc/passwd")));
        refused("archive_unsafe", () -> PackageArchive.read("it/pass", zip("/pass/pass.bpmn")));
        refused("archive_unsafe", () -> PackageArchive.read("it/pass", zip("pass\\pass.bpmn")));
    }

    @Test
    void refusesWhatIsNoArchiveOfOneFolder() {
        refused("archive_not_zip", () -> PackageArchive.read("it/pass", new byte[] {1, 2, 3, 4, 5}));
        refused("archive_not_zip", () -> PackageArchive.read("it/pass", new byte[0]));
        refused("archive_folder", () -> PackageArchive.read("it/pass", zip("pass.bpmn")));
        refused("archive_folder", () -> PackageArchive.read("it/pass", zip("pass/a.bpmn", "other/b.bpmn")));
        refused("archive_folder", () -> PackageArchive.read("it/pass", SamplePackages.zip(Map.of())));
        refused("archive_kind", () -> PackageArchive.read("it/other", zip("pass/pass.bpmn")));
        refused("archive_kind", () -> PackageArchive.read(null, zip("pass/pass.bpmn")));
        refused("archive_kind", () -> PackageArchive.read("IT/pass", zip("pass/pass.bpmn")));
    }

    @Test
    void refusesABombBeforeItIsUnpacked() {
        byte[] much = new byte[PackageArchive.MAX_BYTES + 1];
        refused(
                "archive_too_large",
                () -> PackageArchive.read("it/pass", SamplePackages.zip(Map.of("pass/pass.bpmn", much))));
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i <= PackageArchive.MAX_FILES; i++) {
            many.put("pass/" + i + ".dmn", X);
        }
        refused("archive_too_many", () -> PackageArchive.read("it/pass", SamplePackages.zip(many)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static byte[] zip(String... names) {
        Map<String, byte[]> entries = new TreeMap<>();
        for (String name : names) {
            entries.put(name, X);
        }
        return SamplePackages.zip(entries);
    }
}
