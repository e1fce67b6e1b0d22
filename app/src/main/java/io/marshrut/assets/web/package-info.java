/** Pages of the register of equipment. */
package io.marshrut.assets.web;
