/** confirm-step: a person's word for work that a step asked a person for. */
package io.drydock.functions.tasks.confirm;
