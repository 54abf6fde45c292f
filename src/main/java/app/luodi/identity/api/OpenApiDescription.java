package app.luodi.identity.api;

import app.luodi.kernel.Money;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API's description at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    private static final String SCHEME = "client_credentials";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        Money.class,
                        new StringSchema()
                                .pattern("^-?\\d+(\\.\\d{1,2})?$")
                                .description("元，两位小数 (yuan, two decimals)")
                                .example("3000000000.00"));
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.version:0}") String version) {
        var tokens = new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes());
        return new OpenAPI()
                .info(new Info()
                        .title("Luodi 落地")
                        .version(version)
                        .description(
                                "从签约到达效的项目台账。金额为元的十进制字符串，日期附原文。 "
                                        + "Signed projects of a district until they stand. Amounts are decimal strings in yuan.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(tokens))))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }
}
