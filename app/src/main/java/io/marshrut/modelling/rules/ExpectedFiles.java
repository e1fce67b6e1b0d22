package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.modelling.model.PackageFiles;

/** A package has its model, a form where it is in the catalogue, tables, kinds of contract where it has routes, and nothing else. */
final class ExpectedFiles implements Rule.OfPackage {

    @Override
    public void check(PackageView view, Findings findings) {

        PackageFiles files = view.files();
        if (!files.files().containsKey(files.modelFile())) {
            findings.refuse("files.model", PackageView.file(files.modelFile()), files.kind());
        }
        boolean offered = files.files().containsKey(PackageFiles.CATALOG);
        boolean asked = files.files().containsKey(files.formFile());
        if (offered && !asked) {
            findings.refuse("files.form", PackageView.file(files.formFile()));
        } else if (asked && !offered) {
            findings.refuse("files.catalog", PackageView.file(PackageFiles.CATALOG));
        } else if (!offered) {
            findings.remark("files.not-offered", PackageView.file(PackageFiles.CATALOG));
        }
        files.files().keySet().stream()
                .filter(file -> !file.equals(files.modelFile())
                        && !file.equals(files.formFile())
                        && !file.equals(PackageFiles.CATALOG)
                        && !(view.hasRoutes() && file.equals(ContractTypeFile.NAME))
                        && !file.endsWith(".dmn"))
                .forEach(file -> findings.refuse("files.unknown", PackageView.file(file)));
    }
}
