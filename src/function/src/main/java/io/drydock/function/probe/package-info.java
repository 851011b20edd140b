/** Many questions at once, of which every failure is told. */
package io.drydock.function.probe;
