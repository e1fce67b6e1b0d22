package io.marshrut.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.ibm.icu.text.MessageFormat;
import io.marshrut.engine.ModelSchema;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.rules.Finding;
import io.marshrut.modelling.rules.PackageCheck;
import io.marshrut.modelling.rules.Vocabulary;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final Set<String> ROLES = Set.of(
            "employee",
            "it",
            "lawyer",
            "accountant",
            "finance",
            "marketing",
            "maintenance",
            "manager",
            "director",
            "admin");

    private final PackageCheck check = new PackageCheck(new ModelSchema());
    private final Properties sentences = sentences("ru");

    static Stream<String> packagesOfTheHouse() {
        Pattern path = Pattern.compile(".*/processes/([a-z0-9-]+/[a-z0-9-]+)/[^/]+\\.bpmn");
        return Stream.of(SamplePackages.find("classpath*:processes/*/*/*.bpmn"))
                .map(file -> {
                    try {
                        return path.matcher(file.getURL().getPath());
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1));
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
        assertThat(check.check(SamplePackages.sound("it/routing"), words())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenPackages")
    void onlyTheRuleThatIsBrokenSaysSo(Broken broken) {
        PackageFiles files = SamplePackages.changed(
                SamplePackages.sound(broken.packageName()), broken.file(), broken.change(), broken.to());

        List<Finding> found = check.check(files, words());

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
        return check.check(files, words()).stream().map(Finding::code).toList();
    }

    private List<String> said(PackageFiles files, Class<? extends Finding> severity) {
        return check.check(files, words()).stream()
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

    /** As in the running portal, with a step for the sample and every step that the packages of the house name. */
    private static Vocabulary words() {
        return new Vocabulary(
                ROLES::contains,
                Stream.concat(Stream.of("sample.prepare"), stepsOfTheHouse()).collect(Collectors.toSet()),
                Set.of("recognise"),
                name -> PackageRulesTest.class
                                .getClassLoader()
                                .getResource("META-INF/resources/webjars/tabler__icons/"
                                        + new org.webjars.WebJarVersionLocator().version("tabler__icons")
                                        + "/icons/outline/" + name + ".svg")
                        != null,
                Map.of("it-incident", "it/incident", "primary-document", "documents/primary-document"));
    }

    /** The portal's start proves that they exist: {@link PublishingTest}. */
    private static Stream<String> stepsOfTheHouse() {
        Pattern step = Pattern.compile("steps\\.run\\('([^']+)'");
        return packagesOfTheHouse()
                .map(SamplePackages::sound)
                .flatMap(files -> step.matcher(
                                new String(files.file(files.modelFile()).orElseThrow(), StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1)));
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
