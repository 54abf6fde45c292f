package app.luodi.ranking;

import app.luodi.ranking.Rule.Counted;
import app.luodi.ranking.Rule.Works;
import java.math.BigDecimal;
import java.util.List;

/**
 * Two published rule sets (domain.md 4.3). 驻马店: seven indicators, 50 points, ranked among peers; how the 50 points divide
 * was not published, the division here is a proposal. 延安: points per event; what is an event without data (ceremony,
 * criticism) is entered by hand with its document.
 */
final class Templates {
    record Template(String name, String scored, List<Rule> rules, RuleSet.About about) {}

    static final Template ZHUMADIAN = new Template(
            "七项指标 50 分制（驻马店）",
            "office",
            List.of(
                    Rule.ratio(Rule.SIGNING_COMPLETION, Counted.COUNT, "10"),
                    Rule.ratio("performed", Counted.COUNT, "5"),
                    Rule.ratio("started_of_signed", Counted.COUNT, "10"),
                    Rule.ratio("new_started", Counted.COUNT, "5"),
                    Rule.ratio("admitted", Counted.COUNT, "5"),
                    Rule.ratio("invested", Counted.AMOUNT, "10"),
                    Rule.ratio("in_production", Counted.COUNT, "5")),
            new RuleSet.About(new BigDecimal("50"), "公布的只有七项指标共 50 分；各项怎么分是示例，请按本区文件修订", true));

    static final Template YANAN = new Template(
            "按事项计分（延安）",
            "office",
            List.of(
                    Rule.items("new_started", "5", null),
                    Rule.ratio("invested", Counted.AMOUNT, "60"),
                    Rule.items("in_production", "20", null),
                    new Rule(
                            "invested",
                            Counted.VOLUME,
                            Works.BAND,
                            new BigDecimal("30"),
                            null,
                            null,
                            new BigDecimal("10"))),
            new RuleSet.About(null, "分值按公布的办法；以调度口径完成 10 亿元代替「月度超 10 亿」是示例，仪式、通报等事项手工加减", true));

    static final List<Template> ALL = List.of(ZHUMADIAN, YANAN);

    private Templates() {}
}
