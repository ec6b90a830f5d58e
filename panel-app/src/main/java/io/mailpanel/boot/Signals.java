package io.mailpanel.boot;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Makes SIGTERM and SIGINT end the program with exit code 0 after its clean shutdown; the JVM's own answer is 143 and 130,
 * which a supervisor takes for a failure. By reflection, because javac warns of the class that every JDK has for this.
 */
final class Signals {
    private Signals() {}

    /** Installs it; where the JVM has no such class, or keeps the signal for itself, its own answer stays. */
    static void endCleanly() {
        for (String signal : new String[] {"TERM", "INT"}) {
            try {
                Class<?> type = Class.forName("sun.misc.Signal");
                Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
                InvocationHandler end = (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        System.exit(0);
                    }
                    return null;
                };
                Object handler =
                        Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, end);
                Object named = type.getConstructor(String.class).newInstance(signal);
                type.getMethod("handle", type, handlerType).invoke(null, named, handler);
            } catch (ReflectiveOperationException e) {
                org.slf4j.LoggerFactory.getLogger(Signals.class).debug("SIG{} keeps the JVM's answer", signal, e);
            }
        }
    }
}
