package app.luodi.ranking.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.ranking.PublishingRanking;
import app.luodi.ranking.ReadingRanking;
import org.springframework.stereotype.Component;

/** What the screen of the ranking asks. */
@Component
record RankingServices(ReadingRanking reading, PublishingRanking publishing, Rights rights, Today today) {}
