/** Admission to the statistics (入库/纳统): papers, checks, who waits how long, and where the two ledgers differ. */
@NullMarked
@NamedInterface("admission")
package app.luodi.investment.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
