package app.luodi.imports;

import app.luodi.projects.Level;
import app.luodi.projects.ListClass;
import app.luodi.projects.Nature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that ledgers use for what the register has a list of. */
final class Words {
    private static final Map<String, Nature> NATURES = Map.ofEntries(
            Map.entry("新建", Nature.NEW),
            Map.entry("扩建", Nature.EXPANSION),
            Map.entry("改扩建", Nature.EXPANSION),
            Map.entry("改建", Nature.UPGRADE),
            Map.entry("技改", Nature.UPGRADE),
            Map.entry("技术改造", Nature.UPGRADE),
            Map.entry("改建和技术改造", Nature.UPGRADE),
            Map.entry("单纯建造生活设施", Nature.LIVING),
            Map.entry("迁建", Nature.RELOCATION),
            Map.entry("恢复", Nature.RESTORATION),
            Map.entry("单纯购置", Nature.PURCHASE));
    private static final Map<String, ListClass> CLASSES = classes();
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]?\\d{2,4}|[A-T]");

    private Words() {}

    private static Map<String, ListClass> classes() {
        var classes = new LinkedHashMap<String, ListClass>();
        classes.put("续建", ListClass.CARRIED);
        classes.put("新开工", ListClass.NEW);
        classes.put("竣工", ListClass.FINISHING);
        classes.put("投产", ListClass.FINISHING);
        classes.put("前期", ListClass.PREPARING);
        classes.put("储备", ListClass.PREPARING);
        return classes;
    }

    static Optional<String> nature(String text) {
        return Optional.ofNullable(NATURES.get(Names.normal(text))).map(Nature::code);
    }

    /** Also of a section's title: 一、续建项目（312项）. */
    static Optional<String> listClass(String text) {
        var plain = Names.normal(text);
        return CLASSES.entrySet().stream()
                .filter(one -> plain.contains(one.getKey()))
                .map(one -> one.getValue().code())
                .findFirst();
    }

    static Optional<String> level(String text) {
        var plain = Names.normal(text);
        if (plain.contains("国家") || plain.startsWith("国")) {
            return Optional.of(Level.NATIONAL.code());
        }
        if (plain.startsWith("省")) {
            return Optional.of(Level.PROVINCE.code());
        }
        if (plain.startsWith("市")) {
            return Optional.of(Level.CITY.code());
        }
        return plain.startsWith("区") || plain.startsWith("县") ? Optional.of(Level.DISTRICT.code()) : Optional.empty();
    }

    static Optional<String> industry(String text) {
        var plain = Names.normal(text).toUpperCase(java.util.Locale.ROOT);
        return INDUSTRY.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
