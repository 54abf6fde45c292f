package app.luodi.forecast.ui;

import app.luodi.forecast.Forecasting;
import app.luodi.forecast.KeepingScenarios;
import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.targets.PacingCurves;
import org.springframework.stereotype.Component;

/** What the screen of the forecast asks. */
@Component
record ForecastServices(
        Forecasting forecasting, KeepingScenarios scenarios, PacingCurves curves, Rights rights, Today today) {}
