/** The program that takes recognition tasks from the engine's queue, one at a time, and keeps the results in S3. */
package io.marshrut.ocr.worker;
