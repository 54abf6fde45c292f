package app.luodi.investment.admission;

import app.luodi.investment.admission.Admission.Said;
import app.luodi.kernel.Outcome.Refusal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What applications are rejected for most (domain.md 3.3), checked before they are sent. What is not known is not checked. */
final class AdmissionChecks {
    interface Check {
        Optional<Refusal> broken(String name, Said said);
    }

    static final Check theFilingNamesTheReportingOwner =
            (name, said) -> differs(said.filingOwner(), said.reportingOwner(), "filingOwner", "filing_owner");

    static final Check theFilingOwnerSignedTheContract =
            (name, said) -> differs(said.filingOwner(), said.contractParty(), "contractParty", "contract_party");

    static final Check theFilingCameBeforeTheContract = (name, said) -> {
        var filed = said.filingOn();
        var signed = said.contractOn();
        return filed == null || signed == null || !filed.isAfter(signed)
                ? Optional.empty()
                : Optional.of(refusal("filingOn", "filing_after_contract", filed.toString(), signed.toString()));
    };

    static final Check theTotalsAgree = (name, said) -> {
        var filed = said.filingTotal();
        var applied = said.applicationTotal();
        return filed == null || applied == null || filed.equals(applied)
                ? Optional.empty()
                : Optional.of(refusal("applicationTotal", "totals", filed.wan(), applied.wan()));
    };

    static final Check theEnvironmentalPaperNamesTheProject =
            (name, said) -> differs(said.eiaName(), name, "eiaName", "eia_name");

    private static final List<Check> ALL = List.of(
            theFilingNamesTheReportingOwner,
            theFilingOwnerSignedTheContract,
            theFilingCameBeforeTheContract,
            theTotalsAgree,
            theEnvironmentalPaperNamesTheProject);

    private AdmissionChecks() {}

    static List<Refusal> broken(String name, Said said) {
        return ALL.stream().flatMap(check -> check.broken(name, said).stream()).toList();
    }

    private static Optional<Refusal> differs(
            @Nullable String one, @Nullable String other, String field, String sentence) {
        return one == null || other == null || plain(one).equals(plain(other))
                ? Optional.empty()
                : Optional.of(refusal(field, sentence, one, other));
    }

    /** Widths of brackets and spaces make no other name. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Refusal refusal(String field, String sentence, Object... values) {
        return new Refusal(
                field,
                "investment.admission.check." + sentence,
                Stream.of(values).toList());
    }
}
