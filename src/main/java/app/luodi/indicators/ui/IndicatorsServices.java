package app.luodi.indicators.ui;

import app.luodi.indicators.ReadingIndicators;
import app.luodi.kernel.Today;
import org.springframework.stereotype.Component;

/** What the screens of the indicators ask. */
@Component
record IndicatorsServices(ReadingIndicators indicators, Today today) {}
