/** Who is ahead: scores by rules in editions, ranked among peers, published with approval, appealed within a deadline. */
@NullMarked
@ApplicationModule(
        displayName = "Ranking 排名考核",
        allowedDependencies = {
            "targets",
            "indicators",
            "projects",
            "identity",
            "identity :: settings",
            "shell",
            "shell :: parts"
        })
package app.luodi.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
