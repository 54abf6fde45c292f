package app.luodi.imports;

import app.luodi.identity.Act;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists of other things than projects that come in from workbooks: who may bring each, and how its columns are called. */
public enum RosterKind {
    UNITS(
            Act.MANAGE_UNITS,
            new Column("name", true, List.of("单位名称", "机构名称", "部门名称", "办事处名称", "名称")),
            new Column("short_name", false, List.of("简称", "单位简称")),
            new Column("kind", true, List.of("类型", "单位类型", "机构类型", "单位性质")),
            new Column("parent", false, List.of("上级", "上级单位", "主管单位", "隶属")),
            new Column("position", false, List.of("排序", "排序号", "顺序"))),
    ACCOUNTS(
            Act.MANAGE_ACCOUNTS,
            new Column("login", true, List.of("账号", "帐号", "登录名", "用户名", "登录账号")),
            new Column("name", true, List.of("姓名", "名字", "人员姓名", "用户姓名")),
            new Column("role", true, List.of("角色", "岗位角色", "岗位", "权限")),
            new Column("unit", false, List.of("单位", "办事处", "所属办事处", "所属单位", "部门"))),
    TARGETS(
            Act.SET_TARGETS,
            new Column("indicator", true, List.of("指标", "指标名称", "目标名称", "考核指标", "目标指标")),
            new Column("year", true, List.of("年度", "年份", "目标年度")),
            new Column("unit", false, List.of("单位", "范围", "办事处", "责任单位", "考核单位", "片区")),
            new Column("ledger", false, List.of("口径", "统计口径")),
            new Column("amount", false, List.of("目标值", "目标额", "目标", "年度目标", "金额")),
            new Column("growth", false, List.of("增速", "增长", "同比增长", "增长率")),
            new Column("number", false, List.of("个数", "数量", "项目数", "项目个数")),
            new Column("source", false, List.of("依据", "来源", "文件", "文号")),
            new Column("note", false, List.of("备注", "说明")));

    /** @param words how headers call it, without brackets and units */
    record Column(String field, boolean required, List<String> words) {}

    private final Act act;
    private final List<Column> columns;

    RosterKind(Act act, Column... columns) {
        this.act = act;
        this.columns = List.of(columns);
    }

    /** What somebody must be allowed to do to bring such a list. */
    public Act act() {
        return act;
    }

    /** The fields a column may tell. */
    public List<String> fields() {
        return columns.stream().map(Column::field).toList();
    }

    public boolean requires(String field) {
        return columns.stream()
                .anyMatch(column -> column.required() && column.field().equals(field));
    }

    Optional<String> fieldOf(String header) {
        var plain = plain(header);
        return columns.stream()
                .filter(column -> column.words().contains(plain))
                .map(Column::field)
                .findFirst();
    }

    /** 目标值（亿元） is 目标值. */
    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[(\\[【].*?[)\\]】]", "")
                .replaceAll("[\\s*:]", "");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RosterKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
