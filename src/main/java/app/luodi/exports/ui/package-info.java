@NullMarked
package app.luodi.exports.ui;

import org.jspecify.annotations.NullMarked;
