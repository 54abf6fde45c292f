package app.luodi.pipeline.site;

import app.luodi.pipeline.Backbone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of what was told from the site. Rows are added, never changed. */
@Repository
class SiteReports {
    private final JdbcClient jdbc;
    private final Backbone backbone;

    SiteReports(JdbcClient jdbc, Backbone backbone) {
        this.jdbc = jdbc;
        this.backbone = backbone;
    }

    /** A report with the account of who sent it. */
    record Kept(SiteReport report, @Nullable UUID account) {
        boolean isBy(@Nullable UUID person) {
            return account != null && account.equals(person);
        }
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select r.* from site_report r where r.id = ?")
                .param(id)
                .query((row, n) -> kept(row, photos("p.report_id = ?", id)))
                .optional();
    }

    /** The reports of a project, the latest first. */
    List<Kept> of(UUID project) {
        var photos = photos(
                "exists (select from site_report r where r.district_id = p.district_id and r.id = p.report_id and r.project_id = ?)",
                project);
        return jdbc.sql("select r.* from site_report r where r.project_id = ? order by r.recorded_at desc, r.id")
                .param(project)
                .query((row, n) -> kept(row, photos))
                .list();
    }

    int photosOf(UUID project) {
        return jdbc.sql("""
                select count(*) from site_photo p join site_report r on r.district_id = p.district_id and r.id = p.report_id
                where r.project_id = ?""").param(project).query(Integer.class).single();
    }

    Optional<byte[]> image(UUID report, int position) {
        return jdbc.sql("select picture from site_image where report_id = ? and position = ?")
                .params(report, position)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void add(SiteReport report, OffsetDateTime at, @Nullable UUID account) {
        var kind = report.kind();
        jdbc.sql("""
                insert into site_report (id, project_id, about, kind, on_day, evidence, note, recorded_at, recorded_by, recorded_by_account)
                values (:id, :project, :about, :kind, :onDay, :evidence, :note, :at, :by, cast(:account as uuid))""")
                .param("id", report.id())
                .param("project", report.project())
                .param("about", report.about().code())
                .param("kind", kind == null ? null : kind.code())
                .param("onDay", report.onDay())
                .param("evidence", report.evidence())
                .param("note", report.note())
                .param("at", at)
                .param("by", report.recordedBy())
                .param("account", account)
                .update();
    }

    void add(UUID report, int position, Darkroom.Print print) {
        var place = print.notes().place();
        jdbc.sql("""
                insert into site_photo (report_id, position, width, height, bytes, taken_at, latitude, longitude)
                values (:report, :position, :width, :height, :bytes, cast(:taken as timestamp), cast(:latitude as double precision), cast(:longitude as double precision))""")
                .param("report", report)
                .param("position", position)
                .param("width", print.width())
                .param("height", print.height())
                .param("bytes", print.picture().length)
                .param("taken", print.notes().takenAt())
                .param("latitude", place == null ? null : place.latitude())
                .param("longitude", place == null ? null : place.longitude())
                .update();
        jdbc.sql("insert into site_image (report_id, position, picture) values (?, ?, ?)")
                .params(report, position, print.picture())
                .update();
    }

    private Map<UUID, List<SitePhoto>> photos(String which, UUID id) {
        return jdbc
                .sql("select p.* from site_photo p where " + which + " order by p.report_id, p.position")
                .param(id)
                .query((row, n) -> photo(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SitePhoto::report));
    }

    private Kept kept(ResultSet row, Map<UUID, List<SitePhoto>> photos) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = row.getString("kind");
        return new Kept(
                new SiteReport(
                        id,
                        row.getObject("project_id", UUID.class),
                        SiteReport.About.of(row.getString("about")),
                        kind == null ? null : backbone.of(kind),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("evidence"),
                        row.getString("note"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"),
                        photos.getOrDefault(id, List.of())),
                row.getObject("recorded_by_account", UUID.class));
    }

    private static SitePhoto photo(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new SitePhoto(
                row.getObject("report_id", UUID.class),
                row.getInt("position"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("bytes"),
                row.getObject("taken_at", LocalDateTime.class),
                latitude == null || longitude == null ? null : new SitePhoto.Place(latitude, longitude));
    }
}
