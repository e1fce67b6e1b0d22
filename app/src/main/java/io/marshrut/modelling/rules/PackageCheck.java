package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.engine.ModelSchema;
import io.marshrut.modelling.model.CatalogView;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.ModelReader;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a package and asks every rule about it. */
public final class PackageCheck {

    private static final List<Rule> RULES = List.of(
            new ExpectedFiles(),
            new OneProcess(),
            new ProcessKey(),
            new KnownElements(),
            new NoScripts(),
            new NoClasses(),
            new NoConnectors(),
            new NoListeners(),
            new NoFieldInjection(),
            new ElementIds(),
            new ElementNames(),
            new EnglishNames(),
            new DrawnElements(),
            new NoOverlaps(),
            new OneStart(),
            new Reachable(),
            new GatewayDefaults(),
            new WaysPartAtGateways(),
            new AllowedExpressions(),
            new KnownSteps(),
            new KnownTopics(),
            new KnownVariables(),
            new OfferedDecisions(),
            new ConditionValues(),
            new StageHasPerformer(),
            new StagePerformers(),
            new StageAssignment(),
            new KnownRoles(),
            new StageSla(),
            new StageCalendar(),
            new StageWarning(),
            new StageEscalation(),
            new StageProperties(),
            new StageFields(),
            new FilledBefore(),
            new TimerMoments(),
            new StageDecisions(),
            new RequiredDocuments(),
            new FieldTypes(),
            new FieldKeys(),
            new FieldTexts(),
            new FieldOptions(),
            new FieldLimits(),
            new FieldVisibility(),
            new FieldStages(),
            new CatalogTexts(),
            new CatalogWords(),
            new CatalogIcon(),
            new CatalogNumber(),
            new CatalogTitleField(),
            new CatalogRoles(),
            new DecisionTables(),
            new PriorityTable(),
            new RequirementTables(),
            new RouteFiles(),
            new ContractKinds(),
            new RouteValues(),
            new RouteGaps(),
            new RouteOverlaps(),
            new RouteRulesFire(),
            new RouteTexts(),
            new RouteStages(),
            new RouteApprovers(),
            new RouteModes(),
            new RouteTimes());

    private final ModelSchema schema;

    public PackageCheck(ModelSchema schema) {
        this.schema = schema;
    }

    /** Everything that was found, refusals and remarks, in the order of the rules. */
    public List<Finding> check(PackageFiles files, Vocabulary vocabulary) {
        Findings findings = new Findings();
        PackageView view = new PackageView(
                files,
                model(files, findings),
                form(files, findings),
                catalog(files, findings),
                tables(files, findings),
                types(files, findings),
                vocabulary);
        RULES.forEach(rule -> ask(rule, view, findings));
        return findings.all();
    }

    private static void ask(Rule rule, PackageView view, Findings findings) {
        if (rule instanceof Rule.OfPackage ofPackage) {
            ofPackage.check(view, findings);
        } else if (rule instanceof Rule.OfModel ofModel && view.model() != null) {
            ofModel.check(view.model(), view, findings);
        } else if (rule instanceof Rule.OfRoutes ofRoutes) {
            view.routes().ifPresent(routes -> ofRoutes.check(routes, view, findings));
        } else if (rule instanceof Rule.OfForm ofForm && view.form() != null) {
            ofForm.check(view.form(), view, findings);
        } else if (rule instanceof Rule.OfCatalog ofCatalog && view.catalog() != null) {
            ofCatalog.check(view.catalog(), view, findings);
        }
    }

    private ProcessModel model(PackageFiles files, Findings findings) {
        Optional<byte[]> bpmn = files.file(files.modelFile());
        if (bpmn.isEmpty()) {
            return null;
        }
        try {
            ProcessModel model = ModelReader.read(files.modelFile(), bpmn.get());
            Optional<ModelSchema.Flaw> flaw = schema.ofModel(bpmn.get());
            flaw.ifPresent(found ->
                    findings.refuse("schema", PackageView.file(files.modelFile()), found.line(), found.words()));
            return flaw.isPresent() ? null : model;
        } catch (UnreadableFile e) {
            unreadable("xml", files.modelFile(), e, findings);
            return null;
        }
    }

    private static FormView form(PackageFiles files, Findings findings) {
        Optional<byte[]> form = files.file(files.formFile());
        if (form.isEmpty()) {
            return null;
        }
        try {
            return FormView.read(files.formFile(), form.get());
        } catch (UnreadableFile e) {
            unreadable("form", files.formFile(), e, findings);
            return null;
        }
    }

    private static CatalogView catalog(PackageFiles files, Findings findings) {
        Optional<byte[]> catalog = files.file(PackageFiles.CATALOG);
        if (catalog.isEmpty()) {
            return null;
        }
        try {
            return CatalogView.read(catalog.get());
        } catch (UnreadableFile e) {
            unreadable("catalog", PackageFiles.CATALOG, e, findings);
            return null;
        }
    }

    private List<DecisionTable> tables(PackageFiles files, Findings findings) {
        List<DecisionTable> tables = new ArrayList<>();
        boolean all = true;
        for (String file : files.tableFiles()) {
            byte[] dmn = files.file(file).orElseThrow();
            try {
                List<DecisionTable> read = DecisionTable.read(file, dmn);
                Optional<ModelSchema.Flaw> flaw = schema.ofTable(dmn);
                flaw.ifPresent(found -> findings.refuse("schema", PackageView.file(file), found.line(), found.words()));
                tables.addAll(read);
                all &= flaw.isEmpty();
            } catch (UnreadableFile e) {
                unreadable("xml", file, e, findings);
                all = false;
            }
        }
        return all ? List.copyOf(tables) : null;
    }

    private static ContractTypeFile types(PackageFiles files, Findings findings) {
        Optional<byte[]> types = files.file(ContractTypeFile.NAME);
        if (types.isEmpty()) {
            return null;
        }
        try {
            return ContractTypeFile.read(types.get());
        } catch (ContractTypeFile.Unreadable e) {
            findings.refuse("kinds", PackageView.file(ContractTypeFile.NAME), e.line(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static void unreadable(String code, String file, UnreadableFile e, Findings findings) {
        findings.refuse(code, PackageView.file(file), e.line(), String.valueOf(e.getMessage()));
    }
}
