/** Files that hold files: archives and letters, unpacked within limits. */
package io.marshrut.ocr.pipeline.containers;
