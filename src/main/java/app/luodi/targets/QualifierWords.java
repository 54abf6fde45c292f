package app.luodi.targets;

import app.luodi.shell.parts.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 确保, 左右 … in the language of who looks. */
public final class QualifierWords {
    private QualifierWords() {}

    /** @param word as it is kept; one that is none of ours stays as it is, none is nothing */
    public static String of(@Nullable String word) {
        return word == null
                ? ""
                : Arrays.stream(Qualifier.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .map(one -> Texts.of("targets.qualifier." + one.code()))
                        .orElse(word);
    }
}
