package app.luodi.projects.api;

import app.luodi.identity.api.When;
import app.luodi.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project over HTTP. What is null or left out is not known. Units are named by their ids. */
@Schema(name = "Project")
record ProjectBody(
        String name,

        @Schema(example = "2111-410172-04-01-010420") @Nullable
        String code,

        @Nullable UUID parent,
        @Nullable String phase,
        @Nullable String investor,
        @Nullable String owner,
        @Nullable String creditCode,
        @Nullable When agreementOn,

        @Schema(type = "string", example = "3000000000.00") @Nullable
        Money agreementAmount,

        @Schema(type = "string") @Nullable Money totalInvestment,
        @Schema(type = "string") @Nullable Money fixedAssetPart,
        @Nullable String currency,
        @Schema(type = "string") @Nullable BigDecimal foreignAmount,
        @Schema(type = "string") @Nullable BigDecimal rate,
        @Nullable When rateOn,
        @Nullable String industryCode,
        @Nullable String nature,
        @Nullable String level,
        @Nullable Set<String> tags,
        @Nullable String location,
        @Nullable UUID area,
        @Nullable UUID office,
        @Nullable Boolean needsLand,

        @Schema(type = "string", description = "亩") @Nullable
        BigDecimal landMu,

        @Nullable String leader,
        @Nullable List<String> furtherLeaders,
        @Nullable UUID leadUnit,
        @Nullable List<UUID> furtherLeadUnits,
        @Nullable List<UUID> serviceUnits,
        @Nullable List<Person> contacts,
        @Nullable Map<Integer, String> lists,
        @Nullable String content,
        @Nullable String remarks,
        @Nullable Set<String> example) {
    record Person(
            String person, @Nullable String phone, @Nullable UUID unit) {}
}
