package io.marshrut.primarydocuments;

import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Takes files in that belong to a package of documents from the beginning. */
@Service
public class PackagedUploads {

    private final Intake intake;
    private final ObjectProvider<PackageShelf> shelf;

    /** @param shelf looked up late: it knows documents itself */
    PackagedUploads(Intake intake, ObjectProvider<PackageShelf> shelf) {
        this.intake = intake;
        this.shelf = shelf;
    }

    /**
     * As {@link PrimaryDocuments#upload}, and puts it into the package in the same transaction.
     *
     * @throws Problem as {@link PackageShelf#check}, too
     */
    public PrimaryDocument upload(
            Caller caller, Upload upload, DocumentType expectedType, String site, String packageId) {
        shelf.getObject().check(caller, packageId);
        return intake.take(
                caller, upload, expectedType, site, id -> shelf.getObject().put(caller, packageId, id));
    }
}
