package io.marshrut.contracts.web;

import io.marshrut.contracts.ContractView;
import io.marshrut.contracts.Contracts;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.templates.sheet.ApprovalSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The approval sheet (лист согласования) as PDF/A-2b. */
@RestController
class ApprovalSheetPdf {

    private final Contracts contracts;
    private final SheetOf sheetOf;
    private final ApprovalSheet sheet;

    ApprovalSheetPdf(Contracts contracts, SheetOf sheetOf, ApprovalSheet sheet) {
        this.contracts = contracts;
        this.sheetOf = sheetOf;
        this.sheet = sheet;
    }

    /** @throws Problem 404; 409 {@code never_submitted} where nobody has been asked yet */
    @GetMapping({"/contracts/{id}/approval-sheet.pdf", "/api/v1/contracts/{id}/approval-sheet.pdf"})
    ResponseEntity<byte[]> sheet(Caller caller, @PathVariable String id) throws IOException {
        ContractView view = contracts.get(caller, ContractPages.contract(id));
        if (view.approvals().isEmpty()) {
            throw Problem.conflict("never_submitted");
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        sheet.render(sheetOf.contents(caller, view), caller.locale(), pdf);
        String name = view.contract().number().replace('/', '-') + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.toByteArray());
    }
}
