package app.luodi.schemes;

import app.luodi.kernel.Money;
import app.luodi.schemes.Scheme.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views most districts keep (domain.md 3.4). Code lists follow GB/T 4754-2017; the district changes what it reads otherwise. */
final class CommonSchemes {
    /** @param toYear null while it holds */
    record Template(
            String name,
            String edition,
            int fromYear,
            @Nullable Integer toYear,
            Rule rule) {}

    private static final int FIRST = 2017;
    private static final int REVISED = 2026;

    static final List<Template> ALL = List.of(
            new Template("工业投资", "", FIRST, null, Rule.codes("06-46")),
            // Without power, gas and water, as releases up to 2024 print it; the definition of 2026 takes them in.
            new Template("基础设施投资", "不含电热燃水", FIRST, REVISED - 1, Rule.codes("53-58", "591", "60", "63-64", "76-78")),
            new Template("基础设施投资", "含电热燃水", REVISED, null, Rule.codes("44-46", "53-58", "591", "60", "63-64", "76-78")),
            new Template("民间投资", "", FIRST, null, new Rule(List.of(), List.of(), List.of("private"), null, null, null)),
            new Template("房地产开发投资", "", FIRST, null, new Rule(List.of(), List.of(), List.of(), true, null, null)),
            new Template(
                    "技改投资",
                    "",
                    FIRST,
                    null,
                    new Rule(List.of("0610-4690"), List.of("upgrade"), List.of(), null, null, null)),
            new Template("高技术制造业投资", "", FIRST, null, Rule.codes("27", "358", "374", "39", "40")),
            new Template(
                    "亿元以上项目", "", FIRST, null, new Rule(List.of(), List.of(), List.of(), null, Money.ofYi("1"), null)));

    private CommonSchemes() {}
}
