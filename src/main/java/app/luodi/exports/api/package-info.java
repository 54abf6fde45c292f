@NullMarked
package app.luodi.exports.api;

import org.jspecify.annotations.NullMarked;
