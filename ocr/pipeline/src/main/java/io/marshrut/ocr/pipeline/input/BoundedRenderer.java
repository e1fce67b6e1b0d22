package io.marshrut.ocr.pipeline.input;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;

/** Draws pages within the bounds of each. */
final class BoundedRenderer extends PDFRenderer {

    private PageBounds bounds = new PageBounds();

    BoundedRenderer(PDDocument document) {
        super(document);
    }

    /** Of the page that is drawn next. */
    void keepTo(PageBounds pageBounds) {
        bounds = pageBounds;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawer(parameters, bounds);
    }

    private static final class BoundedDrawer extends PageDrawer {
        private final PageBounds bounds;

        BoundedDrawer(PageDrawerParameters parameters, PageBounds bounds) throws IOException {
            super(parameters);
            this.bounds = bounds;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            bounds.operator();
            super.processOperator(operator, operands);
        }

        @Override
        public void saveGraphicsState() {
            bounds.save(getGraphicsStackSize());
            super.saveGraphicsState();
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            double share = share(group);
            bounds.group(share);
            super.showTransparencyGroup(group);
            bounds.group(-share);
        }

        private double share(PDTransparencyGroup group) {
            PDRectangle page = getCurrentPage().getCropBox();
            Rectangle2D sheet = new Rectangle2D.Float(
                    page.getLowerLeftX(), page.getLowerLeftY(), page.getWidth(), page.getHeight());
            PDRectangle box = group.getBBox();
            if (box == null) {
                return 1;
            }
            Matrix matrix = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), group.getMatrix());
            Rectangle2D seen = box.transform(matrix).getBounds2D().createIntersection(sheet);
            return Math.max(0, seen.getWidth())
                    * Math.max(0, seen.getHeight())
                    / (sheet.getWidth() * sheet.getHeight());
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            bounds.picture(picture.getCOSObject());
            super.drawImage(picture);
        }
    }
}
