package io.marshrut.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.ibm.icu.text.MessageFormat;
import io.marshrut.engine.ModelSchema;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.rules.Finding;
import io.marshrut.modelling.rules.PackageCheck;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every package of the house is sound; every rule refuses a package that breaks it, and only that rule does. */
class PackageRulesTest {

    /**
     * A row of {@code packages/broken.yaml}.
     *
     * @param change the text that is replaced
     * @param says what the sentence contains
     * @param remark rather than a refusal
     */
    record Broken(String rule, String packageName, String file, String change, String to, String says, boolean remark) {

        @Override
        public String toString() {
            return rule + ": " + says;
        }
    }

    private final PackageCheck check = new PackageCheck(new ModelSchema());
    private final Properties sentences = sentences("ru");

    static Stream<String> packagesOfTheHouse() {
        return SamplePackages.kindsOfTheHouse();
    }

    static List<Broken> brokenPackages() throws IOException {
        List<Map<String, String>> rows = new YAMLMapper()
                .readValue(
                        PackageRulesTest.class.getResourceAsStream("/packages/broken.yaml"), new TypeReference<>() {});
        return rows.stream()
                .map(row -> new Broken(
                        row.get("rule"),
                        row.get("package"),
                        row.get("file"),
                        row.get("change"),
                        row.get("to"),
                        row.get("says"),
                        "true".equals(row.get("remark"))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packagesOfTheHouse")
    void everyPackageOfTheHouseIsSound(String kind) {
        assertThat(said(SamplePackages.sound(kind), Finding.Refusal.class)).isEmpty();
    }

    @Test
    void theSampleWithParallelStagesAndATableIsSound() {
        assertThat(check.check(SamplePackages.sound("it/routing"), SampleVocabulary.words()))
                .isEmpty();
    }

    @Test
    void theSampleWithPerformersFieldsOfStagesTimersAndPrioritiesIsSound() {
        assertThat(said(SamplePackages.sound("it/works"), Finding.class)).isEmpty();
    }

    @Test
    void prioritiesOfATableThatIsNotThereAreNamed() {
        PackageFiles files = SamplePackages.sound("it/works");
        Map<String, byte[]> fewer = new HashMap<>(files.files());
        fewer.remove("priority.dmn");

        assertThat(codes(new PackageFiles(files.kind(), fewer)))
                .containsExactly("sla.priority", "sla.priority", "priority.missing");
    }

    @Test
    void aTableOfPerformersThatIsNotThereIsNamed() {
        PackageFiles files = SamplePackages.sound("maintenance/cash-desk-failure");
        Map<String, byte[]> fewer = new HashMap<>(files.files());
        fewer.remove("visit.dmn");

        assertThat(codes(new PackageFiles(files.kind(), fewer))).containsExactly("performer-table.missing");
    }

    @Test
    void whatATableOfPerformersIsNotToldItCannotAskFor() {
        PackageFiles files = SamplePackages.changed(
                SamplePackages.sound("maintenance/cash-desk-failure"),
                "visit.dmn",
                "<text>fault</text>",
                "<text>decision</text>");

        assertThat(codes(files)).containsExactly("performer-table.untold");
    }

    @Test
    void theSampleWithRoutesIsSound() {
        assertThat(codes(SamplePackages.sound("contracts/sample-approval"))).containsExactly("files.not-offered");
    }

    @Test
    void aRuleThatThoseAboveLeaveNothingIsNamedWhereTheFirstCounts() {
        PackageFiles first = SamplePackages.changed(
                SamplePackages.sound("contracts/sample-approval"),
                "sample-routes.dmn",
                "id=\"sample-route-table\" hitPolicy=\"UNIQUE\"",
                "id=\"sample-route-table\" hitPolicy=\"FIRST\"");
        PackageFiles greedy = SamplePackages.changed(first, "sample-routes.dmn", "]1000..5000]", "&gt;= 0");

        assertThat(codes(first)).containsExactly("files.not-offered");
        assertThat(said(greedy, Finding.Refusal.class))
                .containsExactly(
                        "Правило «№ 3» (large-year) никогда не сработает: все его договоры забирают правила выше.",
                        "Правило «№ 4» (large-long) никогда не сработает: все его договоры забирают правила выше.");
    }

    @Test
    void aPackageWithRoutesNeedsKindsOfContract() {
        PackageFiles files = SamplePackages.sound("contracts/sample-approval");
        Map<String, byte[]> fewer = new HashMap<>(files.files());
        fewer.remove("contract-types.yaml");

        assertThat(codes(new PackageFiles(files.kind(), fewer)))
                .containsExactly("files.not-offered", "route-file.types");
    }

    @ParameterizedTest
    @MethodSource("brokenPackages")
    void onlyTheRuleThatIsBrokenSaysSo(Broken broken) {
        PackageFiles files = SamplePackages.changed(
                SamplePackages.sound(broken.packageName()), broken.file(), broken.change(), broken.to());

        List<Finding> found = new ArrayList<>(check.check(files, SampleVocabulary.words()));
        found.removeAll(check.check(SamplePackages.sound(broken.packageName()), SampleVocabulary.words()));

        assertThat(found).as(said(found)).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo(broken.rule());
        assertThat(found.get(0)).isInstanceOf(broken.remark() ? Finding.Remark.class : Finding.Refusal.class);
        assertThat(sentence(found.get(0))).contains(broken.says());
    }

    @Test
    void missingAndStrangeFilesAreNamed() {
        assertThat(without("incident.bpmn")).containsExactly("files.model");
        assertThat(without("incident.form")).containsExactly("files.form");
        assertThat(without("catalog.yaml")).containsExactly("files.catalog");
        PackageFiles files = SamplePackages.sound("it/incident");
        Map<String, byte[]> more = new HashMap<>(files.files());
        more.put("run.groovy", new byte[] {1});
        assertThat(codes(new PackageFiles(files.kind(), more))).containsExactly("files.unknown");
    }

    @Test
    void everySentenceOfTheRulesExistsAndEveryRuleOfTheBundleIsProved() throws IOException {
        Set<String> proved = brokenPackages().stream().map(Broken::rule).collect(Collectors.toCollection(TreeSet::new));
        proved.add("files");
        Set<String> written = sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem.field.package."))
                .map(key -> key.substring("problem.field.package.".length()).replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(proved);
    }

    private List<String> without(String file) {
        PackageFiles files = SamplePackages.sound("it/incident");
        Map<String, byte[]> fewer = new HashMap<>(files.files());
        fewer.remove(file);
        return codes(new PackageFiles(files.kind(), fewer));
    }

    private List<String> codes(PackageFiles files) {
        return check.check(files, SampleVocabulary.words()).stream()
                .map(Finding::code)
                .toList();
    }

    private List<String> said(PackageFiles files, Class<? extends Finding> severity) {
        return check.check(files, SampleVocabulary.words()).stream()
                .filter(severity::isInstance)
                .map(this::sentence)
                .toList();
    }

    private String said(List<Finding> findings) {
        return findings.stream()
                .map(found -> found.code() + " " + sentence(found))
                .collect(Collectors.joining("\n"));
    }

    private String sentence(Finding finding) {
        String pattern = sentences.getProperty("problem.field.package." + finding.code());
        assertThat(pattern).as(finding.code()).isNotNull();
        return new MessageFormat(pattern, Locale.forLanguageTag("ru"))
                .format(finding.args().toArray());
    }

    private static Properties sentences(String language) {
        Properties read = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                PackageRulesTest.class.getResourceAsStream("/messages/modelling_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            read.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }
}
