package app.luodi.approvals;

import org.springframework.stereotype.Component;

/** What certificates are called that nobody has laid out: the product's own names. */
@Component
class ApprovalWords {
    private final ShippedSteps shipped;

    ApprovalWords(ShippedSteps shipped) {
        this.shipped = shipped;
    }

    /** @param certificate code of a step, or a name that the district wrote itself */
    String certificate(String certificate) {
        return shipped.of(app.luodi.pipeline.ProjectPath.GREENFIELD)
                .find(certificate)
                .map(ApprovalStep::name)
                .orElse(certificate);
    }
}
