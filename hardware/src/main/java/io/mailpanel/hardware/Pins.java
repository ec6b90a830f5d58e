package io.mailpanel.hardware;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import java.util.Map;

/**
 * A board's open pins.
 *
 * @param context the Pi4J context that owns them; shut down with the board
 * @param lamps active high
 * @param buttons active low, pulled up
 */
record Pins(Context context, Map<Led, DigitalOutput> lamps, Map<Button, DigitalInput> buttons) {}
