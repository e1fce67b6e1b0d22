/** The one door through which OCR workers reach the engine's queue and tell how they fare. */
package io.marshrut.engine.rest;
