package app.luodi.imports;

import app.luodi.imports.understanding.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a ledger says in words and the register has no place for stands in the remarks, each under its name. */
final class Remarks {
    private static final Map<String, String> LABELS = labels();
    private static final String COLON = "：";

    private Remarks() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put(Field.IMAGE_PROGRESS.code(), "形象进度");
        labels.put(Field.PROBLEM.code(), "存在问题");
        labels.put(Field.NEXT_STEP.code(), "下步计划");
        labels.put(Field.DEADLINE.code(), "完成时限");
        labels.put(Field.APPROVALS.code(), "手续办理");
        labels.put(Field.LAND_STATUS.code(), "土地情况");
        labels.put(Field.FUNDS.code(), "资金来源");
        labels.put(Field.STATISTICS_STATUS.code(), "入库状态");
        labels.put(Field.REVIEW.code(), "审核标识");
        labels.put(Field.IS_STARTED.code(), "是否开工");
        return labels;
    }

    static boolean holds(String key) {
        return LABELS.containsKey(key) || key.equals(Field.REMARK.code());
    }

    /** By the keys of the fields; what has no label is {@code remark}. */
    static Map<String, String> read(@Nullable String remarks) {
        var read = new LinkedHashMap<String, String>();
        for (var line : remarks == null ? new String[0] : remarks.split("\n")) {
            var label = LABELS.entrySet().stream()
                    .filter(one -> line.startsWith(one.getValue() + COLON))
                    .findFirst();
            label.ifPresentOrElse(
                    one -> read.put(one.getKey(), line.substring(one.getValue().length() + 1)),
                    () -> read.merge(Field.REMARK.code(), line, (first, next) -> first + "\n" + next));
        }
        return read;
    }

    static String write(Map<String, String> said) {
        return Stream.concat(
                        Stream.ofNullable(said.get(Field.REMARK.code())),
                        LABELS.entrySet().stream()
                                .filter(label -> said.containsKey(label.getKey()))
                                .map(label -> label.getValue()
                                        + COLON
                                        + String.valueOf(said.get(label.getKey()))
                                                .replaceAll("\\s*\n\\s*", " ")))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
