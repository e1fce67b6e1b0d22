/** Document templates and the renderer: PDF out of data. */
package io.marshrut.templates;
