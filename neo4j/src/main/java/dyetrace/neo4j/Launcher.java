package dyetrace.neo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * Runs one Neo4j Community in its home folder for as long as standard input stays open.
 *
 * <p>Arguments: home, Bolt port. The first line of input is a password to set, or empty to keep the stored one: a
 * secret in an argument would be readable in the process list. Answers on standard output, one word a line:
 * HOME_IN_USE, PASSWORD_SET, READY. End of input means that the parent stopped or died, however it died.
 */
public final class Launcher {
  private static volatile DatabaseManagementService running;
  /** Held in a field, since a collected channel gives its lock back. */
  private static FileChannel lock;

  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String password = input.readLine();
    if (password == null) return;
    // The operating system drops this lock with the process, so a crash leaves nothing stale behind.
    lock = FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      System.out.println("HOME_IN_USE");
      System.exit(1);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(Launcher::shutdown));
    var watcher = new Thread(() -> exitAtEndOf(input), "parent-watcher");
    watcher.setDaemon(true);
    watcher.start();
    try {
      if (!password.isEmpty()) {
        // Without Bolt: nobody can connect while the well-known initial password still holds.
        running = builder(home).build();
        running.database("system").executeTransactionally(
            "ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        shutdown();
        System.out.println("PASSWORD_SET");
      }
      var loopback = new SocketAddress("127.0.0.1", port);
      running = builder(home)
          .setConfig(BoltConnector.enabled, true)
          .setConfig(BoltConnector.listen_address, loopback)
          .setConfig(BoltConnector.advertised_address, loopback)
          // Who stops the database has stopped its clients: two quiet periods of 5 s would serve nobody.
          .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
          .build();
      System.out.println("READY");
      Thread.currentThread().join();
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static DatabaseManagementServiceBuilder builder(Path home) {
    var builder = new DatabaseManagementServiceBuilder(home);
    // TLS and other settings, as for any Neo4j. Those below win.
    Path settings = home.resolve("neo4j.conf");
    if (Files.exists(settings)) builder.loadPropertiesFromFile(settings);
    return builder
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.gibiBytes(1))
        .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(10))
        .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(64))
        .setConfig(GraphDatabaseSettings.udc_enabled, false);
  }

  private static void exitAtEndOf(BufferedReader input) {
    try {
      while (input.readLine() != null) {}
    } catch (IOException closed) {
      // A broken pipe is an end as well.
    }
    var patience = new Thread(() -> {
      try {
        Thread.sleep(30_000);
      } catch (InterruptedException ignored) {
        // Nobody interrupts it.
      }
      // Nobody is left to kill a shutdown that hangs; the store recovers from its log at the next start.
      Runtime.getRuntime().halt(1);
    });
    patience.setDaemon(true);
    patience.start();
    System.exit(0);
  }

  private static synchronized void shutdown() {
    var service = running;
    running = null;
    if (service != null) service.shutdown();
  }
}
