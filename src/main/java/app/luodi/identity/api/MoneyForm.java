package app.luodi.identity.api;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** {@link Money} over HTTP: a decimal string in 元 with two decimals, {@code "3000000000.00"}, never a JSON number. */
@JacksonComponent
class MoneyForm {
    static class Writes extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeString(money.yuan().toPlainString());
        }
    }

    static class Reads extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (Money) context.handleUnexpectedToken(Money.class, json);
            }
            var text = json.getString();
            try {
                return Money.ofYuan(new BigDecimal(text.strip()));
            } catch (ArithmeticException | NumberFormatException notAnAmount) {
                return (Money) context.handleWeirdStringValue(Money.class, text, "not an amount in yuan");
            }
        }
    }
}
